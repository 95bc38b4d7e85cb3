namespace Watch.Sources.Text;

/// <summary>A run of letters and digits in a text.</summary>
/// <param name="Folded">As <see cref="Folding.Fold"/>.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Behind its last character.</param>
internal readonly record struct FoldedWord(string Folded, int Start, int End);

/// <summary>Takes texts apart at everything that is neither letter nor digit, hyphens and apostrophes among it.</summary>
internal static class FoldedWords
{
    /// <summary>The words in their order.</summary>
    public static List<FoldedWord> Of(string text)
    {
        List<FoldedWord> words = [];
        for (int at = 0; at < text.Length; at++)
        {
            int end = at;
            while (end < text.Length && IsPart(text[end]))
            {
                end++;
            }

            if (end > at)
            {
                words.Add(new FoldedWord(Folding.Fold(text[at..end]), at, end));
                at = end;
            }
        }

        return words;
    }

    // An accent may stand behind its letter as a character of its own.
    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is >= '\u0300' and <= '\u036F';
}
