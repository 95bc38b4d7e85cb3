namespace Watch.Sources.Bodacc.Xml;

/// <summary>Finds a second document behind the first in one file.</summary>
internal static class NextDocument
{
    /// <summary>Where it begins; negative where there is none.</summary>
    /// <param name="text">What stands between two records.</param>
    /// <param name="root">The name of the root of the document before, without prefix.</param>
    public static int BeginIn(ReadOnlySpan<char> text, string? root)
    {
        for (int at = text.IndexOf("</"); root is not null && at >= 0; )
        {
            int length = text[at..].IndexOf('>');
            if (length < 0)
            {
                break;
            }

            int after = at + length + 1;
            ReadOnlySpan<char> name = text[(at + "</".Length)..(after - 1)].TrimEnd();
            if (name[(name.IndexOf(':') + 1)..].SequenceEqual(root))
            {
                return DocumentTop.Read(text[after..].ToString()).Root is null ? -1 : after;
            }

            int next = text[after..].IndexOf("</");
            at = next < 0 ? -1 : after + next;
        }

        return -1;
    }
}
