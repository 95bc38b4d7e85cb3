using System.Reflection;
using System.Text.RegularExpressions;

namespace Watch.Architecture.Tests;

/// <summary>The words that names do not bear, since another is the field's, with what is said instead.</summary>
internal static partial class Glossary
{
    private const BindingFlags Own =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Entry[] _entries =
    [
        new("door", "a door is a fetcher or an HTTP client"),
        new("glance", "a glance is a summary"),
        new("held back", "what is held back has a retry schedule"),
        new("holds? back", "what is held back has a retry schedule"),
        new("grace", "a grace is a shutdown budget"),
        new("told", "what is told is published"),
        new("(?:un|in)digestible", "what cannot be digested is a dead letter"),
        new("looks? back", "to look back is to backfill"),
        new("replay(?:s|ed|ing)?", "a replay is a backfill, a backtest or another try"),
        new("ingestor", "an ingestor is an appender"),
        new("digest async|(?<![a-z])(?!create digest published)[a-z]+ digest", "a digest is the mode of a route, and no verb for judging"),
        new("(?<!(?:firm|asks|of) )history(?= (?!of\\b))|(?<=[a-z] )(?<!(?:firm|asks|of) )history", "a history is a firm's past alone"),
    ];

    [GeneratedRegex(@"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    public static IReadOnlyList<string> Faults(IEnumerable<Type> types) =>
        [.. types.Where(IsWritten).SelectMany(t => Names(t).SelectMany(n => Faults(n.Where, n.Name)))];

    public static IReadOnlyList<string> Faults(string where, string name)
    {
        string words = string.Join(' ', Word.Matches(name).Select(w => w.Value.ToLowerInvariant()));
        return [.. _entries.Where(e => e.Pattern.IsMatch(words)).Select(e => $"{where}: {e.Instead}")];
    }

    /// <summary>
    /// The names that more than one type bears, whatever folder they stand in. Types within types do not count, nor does a generic type
    /// beside its static companion.
    /// </summary>
    public static IReadOnlyList<string> Namesakes(IEnumerable<Type> types) =>
        [
            .. types
                .Where(t => !t.IsNested && IsWritten(t))
                .GroupBy(t => t.Name.Split('`')[0])
                .Where(g => g.Count() > 1 && !AreCompanions([.. g]))
                .Select(g => $"{g.Key}: {string.Join(", ", g.Select(t => t.FullName).Order(StringComparer.Ordinal))}"),
        ];

    private static bool AreCompanions(Type[] types) =>
        types is [var one, var other]
        && one.Namespace == other.Namespace
        && one.IsGenericTypeDefinition != other.IsGenericTypeDefinition
        && types.Any(t => t is { IsAbstract: true, IsSealed: true });

    private static IEnumerable<(string Where, string Name)> Names(Type type) =>
        type.GetMembers(Own)
            .Where(m => m is not Type && m is not MethodBase { IsSpecialName: true } && !m.Name.Contains('<'))
            .Select(m => ($"{type.Name}.{m.Name}", m.Name))
            .Prepend((type.Name, type.Name));

    // The compiler and its generators write types of their own.
    private static bool IsWritten(Type type) =>
        !type.FullName!.Contains('<') && type.Namespace?.StartsWith("Watch.", StringComparison.Ordinal) == true;

    private sealed record Entry(string Words, string Instead)
    {
        public Regex Pattern { get; } = new($@"(?<=^| )(?:{Words})(?=$| )", RegexOptions.CultureInvariant);
    }
}
