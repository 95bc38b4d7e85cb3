namespace Watch.Sources.Containers;

/// <summary>Finds the end of a DOCTYPE, which is stepped over unread: no edition has one, and its entities are a way to attack.</summary>
internal static class Doctype
{
    /// <summary>The length of the declaration that the text begins with; negative where its end is not in sight.</summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        int depth = 0;
        char quote = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c is '<')
            {
                depth++;
            }
            else if (c is '>' && --depth == 0)
            {
                return i + 1;
            }
        }

        return -1;
    }
}
