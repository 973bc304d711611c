using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Support;

/// <summary>Debian's mail server Exim on a port of its own: STARTTLS, AUTH PLAIN, and mail kept in a folder.</summary>
internal sealed class EximServer : IAsyncDisposable
{
    public const string User = "risk";
    public const string Password = "opensesame";

    private const string Program = "/usr/sbin/exim4";
    private const string Account = "Debian-exim";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("risk-exim-");
    private readonly ChildProcess process = new();

    /// <summary>Clients must sign in to it by this name, which its certificate has.</summary>
    public static string Host => "localhost";

    public int Port { get; } = Ports.Next();

    public string CertificateFile => Path.Combine(folder.FullName, "certificate.pem");

    /// <summary>What it has taken and stored, as it is in its files.</summary>
    public IReadOnlyList<string> Stored => Directory.Exists(Mails) ? [.. Directory.GetFiles(Mails).Order()] : [];

    /// <summary>One that listens; without Exim the test skips itself.</summary>
    public static async Task<EximServer> StartAsync()
    {
        if (!File.Exists(Program))
            Assert.Skip($"Debian's mail server exim4-daemon-light is not installed here (no {Program}).");
        if (Environment.UserName != "root")
            Assert.Skip("Exim with a configuration of one's own has to be started by root.");
        EximServer server = new();
        await server.PrepareAsync();
        server.process.Start(new(Program, ["-C", server.ConfigurationFile, "-bdf", "-oX", $"127.0.0.1.{server.Port}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        await Wait.UntilAsync("the mail server listens", server.ListensAsync);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        folder.Delete(recursive: true);
    }

    // A mail that is still being written lies beside it.
    private string Mails => Path.Combine(folder.FullName, "mail", "new");

    private string ConfigurationFile => Path.Combine(folder.FullName, "exim.conf");

    private async Task PrepareAsync()
    {
        using var certificate = TestCertificate.Create(Host);
        string key = Path.Combine(folder.FullName, "key.pem");
        await File.WriteAllTextAsync(CertificateFile, certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(key, certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
        Directory.CreateDirectory(Path.Combine(folder.FullName, "mail"));
        await RunAsync("chown", "-R", Account, folder.FullName);
        await RunAsync("chmod", "755", folder.FullName);
        // Exim takes none that others than root could have written.
        await File.WriteAllTextAsync(ConfigurationFile, EximConfiguration.For(folder.FullName, CertificateFile, key));
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
    }

    private async Task<bool> ListensAsync()
    {
        try
        {
            using TcpClient client = new();
            await client.ConnectAsync("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
