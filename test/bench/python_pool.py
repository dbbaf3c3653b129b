"""Reads the certificate of every HOST PORT NAME on standard input, 64 threads at once, the way a small script does it.

  python3 python_pool.py SECONDS shared     one context for all connections
  python3 python_pool.py SECONDS per-call   ssl.get_server_certificate(), which makes a context for each
"""
import concurrent.futures
import socket
import ssl
import sys

TIMEOUT = float(sys.argv[1])
CONTEXT = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
CONTEXT.check_hostname = False
CONTEXT.verify_mode = ssl.CERT_NONE


def shared(host, port, name):
    with socket.create_connection((host, port), timeout=TIMEOUT) as connection:
        with CONTEXT.wrap_socket(connection, server_hostname=name) as tls:
            return ssl.DER_cert_to_PEM_cert(tls.getpeercert(True))


def per_call(host, port, name):
    return ssl.get_server_certificate((host, port), timeout=TIMEOUT)


METHOD = {"shared": shared, "per-call": per_call}[sys.argv[2]]


def certificate(target):
    host, port, name = target.split()
    try:
        return METHOD(host, int(port), name)
    except OSError:
        return None


targets = sys.stdin.read().splitlines()
with concurrent.futures.ThreadPoolExecutor(max_workers=64) as pool:
    found = [pem for pem in pool.map(certificate, targets) if pem]
print(len(found))
