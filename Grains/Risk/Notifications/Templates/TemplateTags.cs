namespace Risk.Notifications;

/// <summary>What stands between a pair of braces.</summary>
/// <param name="Line">Of the first brace, from 1.</param>
/// <param name="Column">Of the first brace, from 1.</param>
/// <param name="Words">Without braces, blanks around it, and the tildes that eat blanks.</param>
/// <param name="IsClosed">Whether the braces that end it are there.</param>
internal sealed record TemplateTag(int Line, int Column, string Words, bool IsClosed);

/// <summary>Finds the tags of a template.</summary>
internal static class TemplateTags
{
    private const string LongComment = "{{!--";

    public static IEnumerable<TemplateTag> In(string template)
    {
        int line = 1, lineStart = 0, read = 0;
        while (template.IndexOf("{{", read, StringComparison.Ordinal) is var start and >= 0)
        {
            for (; read < start; read++)
            {
                if (template[read] == '\n')
                    (line, lineStart) = (line + 1, read + 1);
            }
            string ending = string.CompareOrdinal(template, start, LongComment, 0, LongComment.Length) == 0
                ? "--}}"
                : "}}";
            int end = template.IndexOf(ending, start + 2, StringComparison.Ordinal);
            yield return new(
                line, start - lineStart + 1,
                template[(start + 2)..(end < 0 ? template.Length : end)].Trim('~').Trim(), end >= 0);
            if (end < 0)
                yield break;
            for (; read < end + ending.Length; read++)
            {
                if (template[read] == '\n')
                    (line, lineStart) = (line + 1, read + 1);
            }
        }
    }
}
