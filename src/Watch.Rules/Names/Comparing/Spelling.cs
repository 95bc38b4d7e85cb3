using System.Numerics;
using Watch.Rules.Names.Reading;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Comparing;

/// <summary>Two spellings of one word: as many edits as its length bears, none in a figure.</summary>
internal static class Spelling
{
    private const int Shortest = 4;
    private const double SoundsTheSame = 0.92;
    private const double OtherFirstLetter = 0.06;

    // A letter for another makes another name (BELLARD, BELLAND) more often than one lost, doubled or swapped.
    private const double OtherLetter = 0.08;

    /// <summary>Between 0 (another word) and 1.</summary>
    public static double Similarity(PreparedName seen, int i, PreparedName known, int j)
    {
        (NameToken a, NameToken b) = (seen.Tokens[i], known.Tokens[j]);
        int length = Math.Max(a.Text.Length, b.Text.Length);
        if (a.Text.Length > Shortest && b.Text.Length > Shortest && a.Text[0] == b.Text[0] && a.Heard.Length > 3 && a.Heard == b.Heard)
        {
            return SoundsTheSame;
        }

        bool damaged = a.IsDamaged || b.IsDamaged;
        if (!damaged && IsPlace(a.Kind) && IsPlace(b.Kind))
        {
            return 0;
        }

        int allowed = Allowed(Math.Min(a.Text.Length, b.Text.Length), damaged);
        if (
            allowed == 0
            || b.Kind is WordKind.Number
            || Math.Abs(a.Text.Length - b.Text.Length) > allowed
            || (!damaged && HaveOtherLetters(seen.Masks[i], known.Masks[j], allowed))
        )
        {
            return 0;
        }

        int edits = seen.Patterns[i].EditsTo(b.Text);
        if (edits > allowed || HaveOtherDigits(a.Text, b.Text))
        {
            return 0;
        }

        double similarity = 1 - (edits / (double)length);
        similarity -= edits > 0 && a.Text[0] != b.Text[0] ? OtherFirstLetter : 0;
        return edits > 0 && !damaged && a.Text.Length == b.Text.Length && seen.Masks[i] != known.Masks[j]
            ? similarity - OtherLetter
            : similarity;
    }

    // LOIRE and LOIRET are two places.
    private static bool IsPlace(WordKind kind) => kind is WordKind.Place or WordKind.Country;

    private static int Allowed(int length, bool damaged) =>
        length switch
        {
            < Shortest => damaged && length > 1 ? 1 : 0,
            < 8 => 1,
            < 13 => 2,
            _ => 3,
        };

    // Each edit takes away or brings at most two letters.
    private static bool HaveOtherLetters(uint a, uint b, int allowed) => BitOperations.PopCount(a ^ b) > 2 * allowed;

    private static bool HaveOtherDigits(string a, string b) =>
        (a.AsSpan().ContainsAnyInRange('0', '9') || b.AsSpan().ContainsAnyInRange('0', '9'))
        && !a.Where(char.IsAsciiDigit).SequenceEqual(b.Where(char.IsAsciiDigit));
}
