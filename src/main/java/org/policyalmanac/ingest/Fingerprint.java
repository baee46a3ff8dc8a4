package org.policyalmanac.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.util.SerializableConfiguration;

/** The SHA-256 of files as they are stored, in 64 hexadecimal digits; empty where one cannot be read. */
final class Fingerprint implements FlatMapFunction<List<Piece>, String> {
    private static final long serialVersionUID = 1;

    private final SerializableConfiguration configuration;

    Fingerprint(Configuration configuration) {
        this.configuration = new SerializableConfiguration(configuration);
    }

    @Override
    public Iterator<String> call(List<Piece> files) {
        List<String> all = new ArrayList<>();
        for (Piece file : files) {
            all.add(sha256(new Input(file, configuration.value())));
        }
        return all.iterator();
    }

    private static String sha256(Input input) {
        try (InputStream in = input.openStored()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int count; (count = in.read(buffer, 0, buffer.length)) >= 0; ) {
                digest.update(buffer, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
