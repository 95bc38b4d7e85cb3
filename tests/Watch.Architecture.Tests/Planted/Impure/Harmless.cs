using System.Diagnostics.CodeAnalysis;

namespace Watch.Architecture.Tests.Planted.Impure;

/// <summary>An iterator, an attribute and an argument of time: nothing to find fault with.</summary>
internal static class Harmless
{
    [return: NotNullIfNotNull(nameof(words))]
    public static IEnumerable<string>? Each(string[]? words) => words is null ? null : Told(words);

    public static DateTimeOffset Later(TimeProvider time) => time.GetUtcNow().AddDays(1);

    private static IEnumerable<string> Told(string[] words)
    {
        foreach (string word in words)
        {
            yield return word;
        }
    }
}
