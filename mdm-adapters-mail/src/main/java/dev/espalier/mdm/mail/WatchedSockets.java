package dev.espalier.mdm.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.UnaryOperator;
import javax.net.SocketFactory;

/** Sockets that somebody else hears of. */
final class WatchedSockets extends SocketFactory {
    private final SocketFactory factory;
    private final UnaryOperator<Socket> watch;

    WatchedSockets(SocketFactory factory, UnaryOperator<Socket> watch) {
        this.factory = factory;
        this.watch = watch;
    }

    @Override
    public Socket createSocket() throws IOException {
        return watch.apply(factory.createSocket());
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
