package org.policyalmanac.ingest;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Zstandard frames one after the other. The library's own stream takes a file that is cut in the header of a frame for
 * one that ends before it; to us that is a file that breaks off.
 */
final class ZstdFrames extends InputStream {
    private static final int BUFFER = 1 << 17;

    private final InputStream in;
    private final ZstdDecompressCtx context = new ZstdDecompressCtx();
    private final byte[] read = new byte[BUFFER];
    private final ByteBuffer source = ByteBuffer.allocateDirect(BUFFER).flip();
    private final ByteBuffer target = ByteBuffer.allocateDirect(BUFFER).flip();
    private boolean isBetweenFrames = true;
    private boolean mayHoldMore;

    ZstdFrames(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (!target.hasRemaining()) {
            if (!source.hasRemaining() && !mayHoldMore && !fill()) {
                return -1;
            }
            decompress();
        }
        int count = Math.min(length, target.remaining());
        target.get(bytes, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        context.close();
        in.close();
    }

    /** False at the end of the last frame. */
    private boolean fill() throws IOException {
        int count = in.read(read, 0, BUFFER);
        if (count > 0) {
            source.clear().put(read, 0, count).flip();
            return true;
        }
        if (!isBetweenFrames) {
            throw new EOFException("the last frame is not complete");
        }
        return false;
    }

    private void decompress() throws IOException {
        target.clear();
        try {
            isBetweenFrames = context.decompressDirectByteBufferStream(target, source);
        } catch (ZstdException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            target.flip();
            mayHoldMore = !isBetweenFrames && target.limit() == target.capacity();
        }
    }
}
