namespace Watch.Rules.French.Words;

/// <summary>The little word before a name, which loses its vowel before another.</summary>
public static class Elision
{
    private const string Vowels = "AEIOUYÀÂÄÆÉÈÊËÎÏÔÖŒÙÛÜ";

    /// <summary>As in <c>de Valdorix</c>, <c>d’Électronique</c>; before an h, which may be either, in full.</summary>
    public static string Of(string name) =>
        name.Length > 0 && Vowels.Contains(name[0], StringComparison.OrdinalIgnoreCase) ? $"d’{name}" : $"de {name}";
}
