namespace Risk.Notifications;

/// <summary>What is wrong with a template, and where.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public sealed record TemplateFault(int Line, int Column, string Message);

/// <summary>
/// Lets through the part of Handlebars that cannot do harm: known variables, known helpers, if, unless and each; no
/// partials, nothing unescaped, nothing nested deeply.
/// </summary>
public static class TemplateCheck
{
    private const int Deepest = 8;
    private const char Blank = ' ';

    private static readonly string Helpers = string.Join(", ", TemplateVariables.Helpers);

    public static ImmutableArray<TemplateFault> Of(string template)
    {
        List<TemplateFault> faults = [];
        Stack<(TemplateTag Tag, string Block)> open = [];
        foreach (TemplateTag tag in TemplateTags.In(template))
        {
            if (Fault(tag, open) is { } message)
                faults.Add(new(tag.Line, tag.Column, message));
        }
        faults.AddRange(open.Select(one =>
            new TemplateFault(one.Tag.Line, one.Tag.Column, $"{{{{#{one.Block}}}}} has no {{{{/{one.Block}}}}}")));
        return [.. faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)];
    }

    private static string? Fault(TemplateTag tag, Stack<(TemplateTag Tag, string Block)> open)
    {
        string[] words = tag.Words.Split((char[])[Blank, '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        bool isInList = open.Any(one => one.Block == "each");
        return (tag, tag.Words) switch
        {
            ({ IsClosed: false }, _) => "the braces that end it are missing",
            (_, ['!', ..]) => null,
            (_, "") => "it is empty",
            (_, ['{' or '&', ..]) => "what is not escaped is not allowed: use two braces",
            (_, ['>', ..]) => "partials are not allowed",
            (_, ['#', ..]) => Opened(tag, words, open, isInList),
            (_, ['/', ..]) => Closed(tag.Words[1..].Trim(), open),
            (_, "else") => open.Count == 0 ? "else stands in no block" : null,
            _ => words.Length switch
            {
                1 => TemplateVariables.Fault(words[0], isInList),
                2 when TemplateVariables.Helpers.Contains(words[0]) => TemplateVariables.Fault(words[1], isInList),
                _ => $"'{words[0]}' is no helper; allowed: {Helpers}, with one variable",
            },
        };
    }

    private static string? Opened(
        TemplateTag tag, string[] words, Stack<(TemplateTag Tag, string Block)> open, bool isInList)
    {
        string block = words[0][1..];
        if (block is not ("if" or "unless" or "each"))
            return $"'#{block}' is no block; allowed: #if, #unless, #each";
        open.Push((tag, block));
        return open.Count > Deepest ? $"blocks are nested deeper than {Deepest}"
            : words.Length != 2 ? $"#{block} takes one variable"
            : block == "each" ? words[1] == TemplateVariables.List && !isInList
                ? null
                : $"'{words[1]}' is no list; allowed: {TemplateVariables.List}, not inside of itself"
            : words[1] == TemplateVariables.List ? null
            : TemplateVariables.Fault(words[1], isInList);
    }

    private static string? Closed(string block, Stack<(TemplateTag Tag, string Block)> open)
    {
        if (open.Count == 0)
            return $"'/{block}' closes nothing";
        (_, string last) = open.Pop();
        return last == block ? null : $"'/{block}' closes #{last}";
    }
}
