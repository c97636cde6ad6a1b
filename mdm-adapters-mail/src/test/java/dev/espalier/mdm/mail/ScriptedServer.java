package dev.espalier.mdm.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** A mail server that answers whatever a test wants: to {@code HELO}, {@code MAIL}, {@code RCPT}, {@code DATA}, the dot. */
final class ScriptedServer implements AutoCloseable {
    /** Ends the connection in place of an answer. */
    static final String DROP = "drop";

    /** Says a letter now and then, and never an end of line. */
    static final String DRIBBLE = "dribble";

    private final ServerSocket socket;
    private final UnaryOperator<String> script;
    private final AtomicInteger letters = new AtomicInteger();

    /** The script gets a command's first word, or a dot, and says the answer; empty text for the usual one. */
    ScriptedServer(UnaryOperator<String> script) throws IOException {
        this.script = script;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many letters were said in whole. */
    int letters() {
        return letters.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // The test is over, or the client went.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = client.getOutputStream();
        if (!answer(client, out, "HELO", "220 ready")) {
            return;
        }
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (data && !line.equals(".")) {
                continue;
            }
            if (data) {
                letters.incrementAndGet();
            }
            String word = data ? "." : line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            if (!answer(client, out, word, word.equals("DATA") ? "354 go on" : "250 fine")) {
                return;
            }
            data = !data && word.equals("DATA") && script.apply(word).isEmpty();
        }
    }

    private boolean answer(Socket client, OutputStream out, String word, String usual) throws IOException {
        String said = script.apply(word);
        if (said.equals(DROP)) {
            return false;
        }
        while (said.equals(DRIBBLE) && !client.isClosed()) {
            say(out, "2");
            LockSupport.parkNanos(20_000_000);
        }
        say(out, (said.isEmpty() ? usual : said) + "\r\n");
        return true;
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
