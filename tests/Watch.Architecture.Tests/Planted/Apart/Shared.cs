namespace Watch.Architecture.Tests.Planted.Apart.Shared;

/// <summary>Shared by the sources, and knows one of them.</summary>
internal static class SharedWords
{
    public static bool Known(string word) => new Alpha.AlphaModule().Families.Contains(word);
}
