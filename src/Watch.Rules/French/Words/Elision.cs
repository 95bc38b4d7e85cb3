namespace Watch.Rules.French.Words;

/// <summary>The little word before a name, which loses its vowel before another.</summary>
public static class Elision
{
    /// <summary>As in <c>de Valdorix</c>, <c>d’Électronique</c>; before an h, which may be either, in full.</summary>
    public static string Of(string name) => name.Length > 0 && Vowels.Has(name[0]) ? $"d’{name}" : $"de {name}";
}
