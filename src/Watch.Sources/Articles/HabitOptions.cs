using Watch.Sources.Articles.Dates;
using Watch.Sources.Seams;

namespace Watch.Sources.Articles;

/// <summary>The keys <c>zone</c> and <c>language</c> of a source of articles.</summary>
internal static class HabitOptions
{
    private const string MonthFirst = "en-us";
    private const string ZoneName = "the name of a time zone, as in Europe/London";

    private static readonly string[] _languages = ["fr", "en-gb", MonthFirst];

    public static IReadOnlyList<string> Keys { get; } = ["zone", "language"];

    /// <summary>What an editor is told of them.</summary>
    public const string Schema = """
        "zone": { "description": "Le fuseau des heures sans fuseau : Europe/London. Par défaut Europe/Paris.", "type": "string" },
        "language": {
          "description": "La langue des dates : en-us lit le mois d'abord quand tout est en chiffres.",
          "enum": ["fr", "en-gb", "en-us"]
        }
        """;

    /// <summary>What is said.</summary>
    public static DateHabits Read(IOptionsMap map)
    {
        string? zone = map.Optional("zone")?.Text(ZoneName, t => TimeZoneInfo.TryFindSystemTimeZoneById(t, out _));
        string? language = map.Optional("language")?.Word(_languages);
        return new DateHabits(zone is null ? Zones.Paris : TimeZoneInfo.FindSystemTimeZoneById(zone), language == MonthFirst);
    }

    /// <summary>What differs from the usual; empty where nothing does.</summary>
    public static string Fingerprint(DateHabits habits) =>
        habits.MonthFirst || habits.Zone.Id != Zones.Paris.Id ? $"{habits.Zone.Id} {habits.MonthFirst}" : "";
}
