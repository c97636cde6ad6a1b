package dev.espalier.mdm.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocketFactory;

/** Encrypted sockets that somebody else hears of. */
final class WatchedSecureSockets extends SSLSocketFactory {
    private final SSLSocketFactory factory;
    private final UnaryOperator<Socket> watch;

    WatchedSecureSockets(SSLSocketFactory factory, UnaryOperator<Socket> watch) {
        this.factory = factory;
        this.watch = watch;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return factory.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return factory.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
        return watch.apply(factory.createSocket());
    }

    @Override
    public Socket createSocket(Socket under, String host, int port, boolean closing) throws IOException {
        return watch.apply(factory.createSocket(under, host, port, closing));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return watch.apply(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return watch.apply(factory.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return watch.apply(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return watch.apply(factory.createSocket(host, port, local, localPort));
    }
}
