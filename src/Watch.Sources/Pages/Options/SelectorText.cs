namespace Watch.Sources.Pages.Options;

/// <summary>Looks through a selector for what its library accepts and a page has no use for: pure.</summary>
internal static class SelectorText
{
    private const string Has = ":has(";
    private const int MostSteps = 2;

    /// <summary>Why it is none that a page is read by, or null.</summary>
    public static string? FaultOf(string css)
    {
        Stack<bool> brackets = new();
        int steps = 0;
        for (int i = 0; i < css.Length; i++)
        {
            switch (css[i])
            {
                case '\\':
                    i++;
                    break;
                case '"' or '\'':
                    i = css.IndexOf(css[i], i + 1) is >= 0 and int quote ? quote : css.Length;
                    break;
                case '[':
                    i = css.IndexOf(']', i) is >= 0 and int end ? end : css.Length;
                    break;
                case ':' when css.AsSpan(i + 1).StartsWith(":"):
                    return "a selector with '::', which means what is no element of a page";
                case '(':
                    bool isHas = css.AsSpan(0, i + 1).EndsWith(Has, StringComparison.OrdinalIgnoreCase);
                    if (isHas && brackets.Contains(true))
                    {
                        return "a selector with ':has' inside of ':has', which may take for ever";
                    }

                    brackets.Push(isHas);
                    steps = brackets.Count == 1 ? 0 : steps;
                    break;
                case ')':
                    brackets.TryPop(out _);
                    break;
                case ' ' or '\t' or '~' when brackets.Count > 0 && IsStep(css, i) && ++steps > MostSteps:
                    return "a selector with several steps inside of brackets, which may take for ever";
                default:
                    break;
            }
        }

        return null;
    }

    // A blank is a step between two names alone: not beside a comma, a bracket or the sign of another step, nor behind another blank.
    private static bool IsStep(string css, int at)
    {
        if (css[at] == '~')
        {
            return true;
        }

        char before = css[at - 1];
        char after = css.AsSpan(at).TrimStart() is [var next, ..] ? next : ')';
        return before is not (' ' or '\t' or ',' or '(' or '>' or '+' or '~') && after is not (',' or ')' or '>' or '+' or '~');
    }
}
