using Watch.Sources.Bodacc.Administration;

namespace Watch.Sources.Bodacc.Modifications;

/// <summary>Cuts a descriptif into its sentences; full stops are at times printed without a blank, or left out before a list.</summary>
internal static class DescriptifSentences
{
    private static readonly string[] _beginnings = ["modification survenue sur ", "avis provisoire paru", "numero et date de l'avis"];

    public static IEnumerable<string> Split(string text)
    {
        string folded = Wording.Fold(text);
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool stop = text[i] == ';' || (text[i] == '.' && EndsSentence(text, i));
            bool list = i > start && text[i - 1] == ' ' && BeginsList(folded.AsSpan(i));
            if (stop || list)
            {
                if (Cut(text, start, i) is { Length: > 0 } sentence)
                {
                    yield return sentence;
                }

                start = stop ? i + 1 : i;
            }
        }

        if (Cut(text, start, text.Length) is { Length: > 0 } last)
        {
            yield return last;
        }
    }

    private static bool BeginsList(ReadOnlySpan<char> folded)
    {
        foreach (string beginning in folded[0] is 'm' or 'a' or 'n' ? _beginnings : [])
        {
            if (folded.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A stop between two words, or before a blank; not one between initials or digits.</summary>
    private static bool EndsSentence(string text, int stop)
    {
        bool initial = stop == 0 || (char.IsUpper(text[stop - 1]) && (stop == 1 || !char.IsLetterOrDigit(text[stop - 2])));
        return !initial && (stop + 1 == text.Length || text[stop + 1] is ' ' or '-' || char.IsUpper(text[stop + 1]));
    }

    private static string Cut(string text, int start, int end) => text[start..end].Trim(' ', ',', '.', ';');
}
