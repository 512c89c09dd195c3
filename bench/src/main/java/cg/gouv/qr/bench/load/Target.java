package cg.gouv.qr.bench.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetSocketAddress;

/** The server's address, and the one thread that all connections to it have. */
final class Target implements AutoCloseable {
    private static final int PATIENCE = 10_000; // milliseconds to connect

    private final EventLoopGroup thread;
    private final Bootstrap bootstrap;

    Target(String host, int port) {
        thread = new NioEventLoopGroup(1);
        bootstrap = new Bootstrap()
                .group(thread)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, PATIENCE)
                .option(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                .remoteAddress(new InetSocketAddress(host, port));
    }

    EventLoopGroup thread() {
        return thread;
    }

    /** What a connection is made with, for its handler to be added. */
    Bootstrap connecting() {
        return bootstrap.clone();
    }

    @Override
    public void close() {
        var ended = thread.shutdownGracefully();
        assert ended != null;
    }
}
