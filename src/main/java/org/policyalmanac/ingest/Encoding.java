package org.policyalmanac.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.input.ReaderInputStream;

/** UTF-8, strictly: nothing is guessed and nothing replaced. */
final class Encoding {
    private Encoding() {}

    /**
     * A stream of UTF-8 without byte order mark.
     *
     * @param stream what follows the mark; UTF-16 that had one is converted, and fails with a
     *     {@link CharacterCodingException} where it is broken
     * @param offset bytes that were passed over
     */
    record Utf8(InputStream stream, int offset) {}

    /** Looks for a byte order mark at the beginning of a file. */
    static Utf8 utf8(InputStream file) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(file, 3);
        byte[] head = new byte[3];
        int count = stream.readNBytes(head, 0, 3);
        if (count == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return new Utf8(file, 3);
        }
        stream.unread(head, 0, count);
        if (isUtf16(head)) {
            Charset order = head[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            stream.skipNBytes(2);
            return new Utf8(converted(stream, order), 0);
        }
        return new Utf8(stream, 0);
    }

    /** True where a file that begins so is UTF-16. */
    static boolean isUtf16(byte[] head) {
        return head.length >= 2
                && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
                        || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE));
    }

    /** The text, or null where the bytes are not UTF-8 ({@link #firstFault} tells where). */
    static String decode(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        // The replacement character may also have been written there.
        return text.indexOf('\uFFFD') >= 0 && firstFault(bytes, length) >= 0 ? null : text;
    }

    /** Offset of the first byte that is not UTF-8, or -1. */
    static int firstFault(byte[] bytes, int length) {
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
        return (int) fault(strict(StandardCharsets.UTF_8), in, 0, true);
    }

    /**
     * Offset of the first byte of a stream that is not UTF-8, or -1. A stream that breaks off has no fault up to there:
     * whoever reads it meets the break himself.
     */
    static long firstFault(InputStream stream) {
        CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
        ByteBuffer in = ByteBuffer.allocate(1 << 16);
        long before = 0;
        try {
            for (int count; (count = stream.read(in.array(), in.position(), in.remaining())) >= 0; ) {
                in.position(in.position() + count).flip();
                long fault = fault(decoder, in, before, false);
                if (fault >= 0) {
                    return fault;
                }
                before += in.position();
                in.compact();
            }
        } catch (CharacterCodingException e) {
            return before;
        } catch (IOException e) {
            return -1;
        }
        return fault(decoder, in.flip(), before, true);
    }

    private static long fault(CharsetDecoder decoder, ByteBuffer in, long before, boolean isLast) {
        CharBuffer out = CharBuffer.allocate(Math.min(1 << 13, in.remaining() + 1));
        while (true) {
            CoderResult result = decoder.decode(in, out.clear(), isLast);
            if (result.isError()) {
                return before + in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
        }
    }

    private static InputStream converted(InputStream stream, Charset charset) throws IOException {
        return ReaderInputStream.builder()
                .setReader(new InputStreamReader(stream, strict(charset)))
                .setCharset(StandardCharsets.UTF_8)
                .get();
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
