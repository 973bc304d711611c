using System.Diagnostics;
using System.Text.Json;

namespace Risk.Tests.Support;

/// <summary>A stored mail as Python's email package reads it, which knows nothing of ours.</summary>
/// <param name="Defects">What that finds wrong with its form.</param>
/// <param name="Shown">Content-IDs of its pictures.</param>
/// <param name="Pictures">The first bytes of each, in hexadecimal.</param>
internal sealed record StoredMail(
    string Subject, string MessageId, string InReplyTo, string References, string Text, string Html,
    string[] Defects, string[] Shown, string[] Pictures)
{
    private const string Reader = """
        import email, email.policy, json, sys
        mail = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
        parts = list(mail.walk())
        pictures = [part for part in parts if part.get_content_type() == 'image/png']
        print(json.dumps({
            'Subject': mail['Subject'], 'MessageId': mail['Message-ID'], 'InReplyTo': mail['In-Reply-To'],
            'References': mail['References'],
            'Text': mail.get_body(('plain',)).get_content(), 'Html': mail.get_body(('html',)).get_content(),
            'Defects': [str(defect) for part in parts for defect in part.defects],
            'Shown': [part['Content-ID'].strip('<>') for part in pictures],
            'Pictures': [part.get_content()[:8].hex() for part in pictures]}))
        """;

    /// <summary>Without Python the test skips itself.</summary>
    public static async Task<StoredMail> ReadAsync(string file)
    {
        ProcessStartInfo start = new("python3", ["-c", Reader, file]) { RedirectStandardOutput = true };
        try
        {
            using Process python = Process.Start(start)!;
            string json = await python.StandardOutput.ReadToEndAsync();
            await python.WaitForExitAsync();
            return JsonSerializer.Deserialize<StoredMail>(json)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Python, whose email package reads the stored mail, is not installed here (no python3).");
            throw;
        }
    }
}
