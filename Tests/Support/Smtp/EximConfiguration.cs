namespace Risk.Tests.Support;

/// <summary>Exim's configuration: TLS, a password over TLS only, all mail stored in one folder.</summary>
internal static class EximConfiguration
{
    public static string For(string folder, string certificate, string key) => $$$"""
        RISK_USER = {{{EximServer.User}}}
        RISK_PASSWORD = {{{EximServer.Password}}}
        primary_hostname = localhost
        spool_directory = {{{folder}}}/spool
        log_file_path = {{{folder}}}/log/%s
        tls_advertise_hosts = *
        tls_certificate = {{{certificate}}}
        tls_privatekey = {{{key}}}
        auth_advertise_hosts = ${if eq{$tls_in_cipher}{}{}{*}}
        acl_smtp_rcpt = signed_in
        deliver_drop_privilege = true
        message_logs = false
        keep_environment =

        begin acl
        signed_in:
          accept authenticated = *
          deny message = sign in first

        begin routers
        all:
          driver = accept
          transport = store

        begin transports
        store:
          driver = appendfile
          maildir_format = true
          directory = {{{folder}}}/mail
          user = Debian-exim

        begin authenticators
        plain:
          driver = plaintext
          public_name = PLAIN
          server_condition = ${if eq{$auth2 $auth3}{RISK_USER RISK_PASSWORD}{yes}{no}}
          server_set_id = $auth2

        """;
}
