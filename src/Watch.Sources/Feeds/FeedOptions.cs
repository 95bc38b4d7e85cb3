using Watch.Sources.Articles;
using Watch.Sources.Articles.Dates;
using Watch.Sources.Seams;

namespace Watch.Sources.Feeds;

/// <summary>What a feed does not say of itself.</summary>
internal sealed record FeedOptions : ISourceOptions
{
    /// <summary>How it writes dates.</summary>
    public DateHabits Habits { get; init; } = DateHabits.French;

    // A feed that says nothing of it has the fingerprint that it always had: what it remembers outlives an upgrade.
    public string Fingerprint => HabitOptions.Fingerprint(Habits) is { Length: > 0 } told ? told : ISourceOptions.None.Fingerprint;
}

/// <summary>Reads what is said of a feed.</summary>
internal sealed class FeedOptionsPart : IOptionsPart
{
    public IReadOnlyList<string> Keys { get; } = HabitOptions.Keys;

    public string Schema { get; } =
        $$"""
            {
              "description": "Ce qu'un flux ne dit pas de lui-même.",
              "type": "object",
              "additionalProperties": false,
              "properties": { {{HabitOptions.Schema}} }
            }
            """;

    public ISourceOptions? Default { get; } = new FeedOptions();

    public ISourceOptions? Read(IOptionsMap map) => new FeedOptions { Habits = HabitOptions.Read(map) };
}
