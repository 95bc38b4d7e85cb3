using Watch.Sources.Bodacc.Administration;

namespace Watch.Sources.Bodacc.Modifications;

/// <summary>Splits a list at its commas, and at an "et" that joins two items; what stands in brackets stays whole.</summary>
internal static class ListItems
{
    private const string And = " et ";

    /// <summary>One thing said of two: "siège et établissement principal acquis par achat".</summary>
    private const string Joint = "siege et etablissement";

    /// <summary>More than any item's words need.</summary>
    private const int LongestWords = 100;

    /// <summary>The items, one at a time: prose that is no list is given up at its first.</summary>
    public static IEnumerable<string> Split(string list)
    {
        int start = 0;
        int depth = 0;
        for (int i = 0; i <= list.Length; i++)
        {
            bool ends = i == list.Length || (list[i] == ',' && depth <= 0);
            if (ends)
            {
                foreach (string part in Parts(list[start..i].Trim(' ', '.')))
                {
                    yield return part;
                }

                start = i + 1;
            }
            else
            {
                depth += list[i] switch
                {
                    '(' => 1,
                    ')' => -1,
                    _ => 0,
                };
            }
        }
    }

    private static IEnumerable<string> Parts(string item)
    {
        bool splits = Known(item) && !Wording.Fold(item).Contains(Joint, StringComparison.Ordinal);
        int start = 0;
        int and = splits ? item.IndexOf(And, StringComparison.Ordinal) : -1;
        while (and >= 0)
        {
            if (Known(item.AsSpan(and + And.Length)))
            {
                yield return item[start..and];
                start = and + And.Length;
            }

            and = item.IndexOf(And, and + And.Length - 1, StringComparison.Ordinal);
        }

        if (start < item.Length)
        {
            yield return item[start..];
        }
    }

    private static bool Known(ReadOnlySpan<char> item) =>
        ItemWords.KindOf(Wording.Fold(item[..Math.Min(item.Length, LongestWords)])) is not null;
}
