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

    public static List<string> Split(string list)
    {
        List<string> items = [];
        int start = 0;
        int depth = 0;
        for (int i = 0; i <= list.Length; i++)
        {
            bool ends = i == list.Length || (list[i] == ',' && depth <= 0);
            if (ends)
            {
                AddParts(items, list[start..i].Trim(' ', '.'));
                start = i + 1;
            }
            else
            {
                depth += list[i] switch { '(' => 1, ')' => -1, _ => 0 };
            }
        }

        return items;
    }

    private static void AddParts(List<string> items, string item)
    {
        bool splits = Known(item) && !Wording.Fold(item).Contains(Joint, StringComparison.Ordinal);
        int start = 0;
        int and = splits ? item.IndexOf(And, StringComparison.Ordinal) : -1;
        while (and >= 0)
        {
            if (Known(item.AsSpan(and + And.Length)))
            {
                items.Add(item[start..and]);
                start = and + And.Length;
            }

            and = item.IndexOf(And, and + And.Length - 1, StringComparison.Ordinal);
        }

        if (start < item.Length)
        {
            items.Add(item[start..]);
        }
    }

    private static bool Known(ReadOnlySpan<char> item) =>
        ItemWords.KindOf(Wording.Fold(item[..Math.Min(item.Length, LongestWords)])) is not null;
}
