package cg.gouv.qr.bench.load;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One connection, with at most one request under way. */
final class Connection extends ChannelInboundHandlerAdapter {
    private final Run run;
    private final AnswerReader answer = new AnswerReader();
    private @Nullable ChannelHandlerContext context;
    private boolean isAsking;
    private boolean isGiven;
    private long due;

    Connection(Run run) {
        this.run = run;
    }

    /** When the request that is under way was due, in nanoseconds. */
    long due() {
        return due;
    }

    /** @param since when it is due, in nanoseconds */
    void ask(byte[] request, int length, long since) {
        ChannelHandlerContext to = context;
        if (to == null) {
            throw new IllegalStateException("A connection is asked once it is made");
        }
        due = since;
        isAsking = true;
        answer.next();
        var written = to.writeAndFlush(
                to.alloc().directBuffer(length).writeBytes(request, 0, length),
                to.channel().voidPromise());
        assert written != null;
    }

    void close() {
        isGiven = true;
        if (context != null) {
            var closed = context.close();
            assert closed != null;
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext made) {
        context = made;
        run.connected(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        try {
            if (!isAsking) {
                lost("an answer that nobody had asked for");
            } else if (answer.read(bytes)) {
                isAsking = false;
                boolean isLast = answer.isLast();
                run.answered(this, answer, isLast);
                if (isLast) {
                    close();
                }
            }
        } catch (BrokenAnswer broken) {
            lost(String.valueOf(broken.getMessage()));
        } finally {
            bytes.release();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext gone) {
        lost("connection closed");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext from, Throwable cause) {
        lost(cause instanceof IOException ? String.valueOf(cause.getMessage()) : cause.toString());
    }

    private void lost(String why) {
        if (!isGiven) {
            close();
            run.lost(this, isAsking, why);
        }
    }
}
