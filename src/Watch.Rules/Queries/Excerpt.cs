namespace Watch.Rules.Queries;

/// <summary>The surroundings of a spot in a text, cut between words.</summary>
internal static class Excerpt
{
    private const int Width = 80;
    private const string Ellipsis = "…";

    public static string Of(string text, int start, int length)
    {
        int side = Math.Max(0, (Width - length) / 2);
        int from = From(text, start, side);
        int to = To(text, start + length, side);
        return (from > 0 ? Ellipsis : "") + text[from..to] + (to < text.Length ? Ellipsis : "");
    }

    private static int From(string text, int start, int side)
    {
        if (start <= side)
        {
            return 0;
        }

        for (int at = start - side; at < start; at++)
        {
            if (char.IsWhiteSpace(text[at - 1]))
            {
                return at;
            }
        }

        return start;
    }

    private static int To(string text, int end, int side)
    {
        if (text.Length - end <= side)
        {
            return text.Length;
        }

        for (int at = end + side; at > end; at--)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                return at;
            }
        }

        return end;
    }
}
