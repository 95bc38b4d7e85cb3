namespace Watch.Rules.French.Words;

/// <summary>The vowels of French, accented ones too.</summary>
internal static class Vowels
{
    private const string All = "AEIOUYÀÂÄÆÉÈÊËÎÏÔÖŒÙÛÜ";

    /// <summary>Whether a letter is one, small or capital.</summary>
    public static bool Has(char letter) => All.Contains(char.ToUpperInvariant(letter), StringComparison.Ordinal);
}
