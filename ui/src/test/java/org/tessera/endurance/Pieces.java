package org.tessera.endurance;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.tessera.endurance.Script.Answer;

/** An envelope that is sent in pieces and goes on where it was, whatever happened in between. */
final class Pieces {

    private final String account;
    private final String path;
    private final byte[] envelope;

    /** @throws IOException it cannot be announced now */
    Pieces(Script script, String account, String particulars, byte[] envelope, String fileName) throws Exception {
        this.account = account;
        this.envelope = envelope;
        Answer begun = script.post(
                account,
                "/api/uploads",
                "{\"particulars\":" + particulars + ",\"fileName\":\"" + fileName + "\",\"size\":" + envelope.length
                        + "}");
        if (begun.status() != 201) {
            throw new IOException("Not announced: " + begun.text());
        }
        this.path = "/api/uploads/" + begun.json().path("id").asString();
    }

    /** How much of it is durable there. */
    int offset(Script script) throws IOException, InterruptedException {
        return script.offset(account, path);
    }

    int size() {
        return envelope.length;
    }

    /** Sends from where it is; the status of the answer. */
    int send(Script script, int from, int most) throws IOException, InterruptedException {
        byte[] piece = Arrays.copyOfRange(envelope, from, Math.min(envelope.length, from + most));
        return script.piece(account, path, from, piece).status();
    }

    Answer complete(Script script) throws IOException, InterruptedException {
        return script.post(account, path + "/completion", "{\"sha256\":\"" + sha256() + "\"}");
    }

    private String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(envelope));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
