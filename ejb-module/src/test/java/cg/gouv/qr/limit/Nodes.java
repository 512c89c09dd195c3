package cg.gouv.qr.limit;

import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.infinispan.Cache;
import org.infinispan.commons.dataconversion.MediaType;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.remoting.transport.jgroups.JGroupsTransport;

/** Two nodes of a cluster that speak to each other within this process, with a cache as the domain's servers have it. */
final class Nodes implements AutoCloseable {
    private static final String STACK = """
            <config xmlns="urn:org:jgroups">
              <SHARED_LOOPBACK bind_addr="127.0.0.1"/>
              <SHARED_LOOPBACK_PING/>
              <pbcast.NAKACK2/>
              <UNICAST3/>
              <pbcast.STABLE/>
              <pbcast.GMS print_local_addr="false"/>
            </config>
            """;

    private final DefaultCacheManager first = node();
    private final DefaultCacheManager second = node();

    private static DefaultCacheManager node() {
        GlobalConfigurationBuilder global = GlobalConfigurationBuilder.defaultClusteredBuilder();
        global.transport().clusterName("limits").addProperty(JGroupsTransport.CONFIGURATION_XML, STACK);
        DefaultCacheManager manager = new DefaultCacheManager(global.build());
        ConfigurationBuilder cache = new ConfigurationBuilder();
        cache.clustering().cacheMode(CacheMode.DIST_SYNC).hash().numOwners(2);
        cache.memory().maxCount(100_000);
        cache.encoding().mediaType(MediaType.APPLICATION_OBJECT_TYPE);
        manager.defineConfiguration("limits", cache.build());
        return manager;
    }

    Cache<String, byte[]> first() {
        return first.getCache("limits");
    }

    Cache<String, byte[]> second() {
        return second.getCache("limits");
    }

    /** A cache that takes every question and answers none. */
    @SuppressWarnings("unchecked") // a proxy has no type parameters
    static Cache<String, byte[]> silent(AtomicInteger questions) {
        return (Cache<String, byte[]>) Proxy.newProxyInstance(
                Nodes.class.getClassLoader(), new Class<?>[] {Cache.class}, (proxy, method, arguments) -> {
                    questions.incrementAndGet();
                    return new CompletableFuture<Object>();
                });
    }

    @Override
    public void close() {
        second.stop();
        first.stop();
    }
}
