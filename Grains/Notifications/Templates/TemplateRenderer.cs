using System.Collections.Concurrent;
using System.Net;
using System.Text;
using HandlebarsDotNet;
using Risk.Contracts;
using Risk.Notifications;

namespace Risk.Grains.Notifications.Templates;

/// <summary>Fills message templates; what goes into a page is escaped. Thread-safe.</summary>
public sealed class TemplateRenderer
{
    private const int MostCompiled = 512;
    private const int LongestSubject = 250;
    private const int Longest = 200_000;

    private readonly IHandlebars plain = Create(isPage: false);
    private readonly IHandlebars page = Create(isPage: true);
    private readonly ConcurrentDictionary<(string Text, bool IsPage), HandlebarsTemplate<object, object>> compiled = [];

    /// <exception cref="Exception">It cannot be filled, or becomes too long.</exception>
    public RenderedMessage Render(MessageTemplate template, MessageFacts facts)
    {
        Dictionary<string, object> values = TemplateVariables.Of(facts);
        string text = Fill(template.Text, values, isPage: false);
        return new(
            template.Subject is { } subject
                ? OneLine(Fill(subject, values, isPage: false))
                : DefaultTexts.Subject(facts),
            template.Channel == Contracts.Channel.Sms ? SmsText.Fit(text) : text,
            template.Html is { } html ? Fill(html, values, isPage: true) : null);
    }

    private string Fill(string template, object values, bool isPage)
    {
        if (compiled.Count > MostCompiled)
            compiled.Clear();
        string filled = compiled.GetOrAdd(
            (template, isPage), key => (key.IsPage ? page : plain).Compile(key.Text))(values);
        return filled.Length <= Longest
            ? filled
            : throw new InvalidOperationException($"The message would have {filled.Length} characters.");
    }

    private static IHandlebars Create(bool isPage)
    {
        IHandlebars handlebars = Handlebars.Create(new HandlebarsConfiguration
        {
            NoEscape = !isPage,
            TextEncoder = new PageEncoder(),
            ThrowOnUnresolvedBindingExpression = true,
        });
        handlebars.RegisterHelper("upper", (Context _, Arguments words) => $"{words[0]}".ToUpperInvariant());
        handlebars.RegisterHelper("lower", (Context _, Arguments words) => $"{words[0]}".ToLowerInvariant());
        return handlebars;
    }

    private static string OneLine(string subject)
    {
        string line = string.Concat(subject.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return line.Length <= LongestSubject ? line : line[..LongestSubject];
    }

    private sealed class PageEncoder : ITextEncoder
    {
        public void Encode(StringBuilder? text, TextWriter target) => target.Write(WebUtility.HtmlEncode($"{text}"));

        public void Encode(string? text, TextWriter target) => target.Write(WebUtility.HtmlEncode(text));

        public void Encode<T>(T? text, TextWriter target)
            where T : IEnumerator<char>
        {
            StringBuilder all = new();
            while (text?.MoveNext() == true)
                all.Append(text.Current);
            Encode(all, target);
        }
    }
}
