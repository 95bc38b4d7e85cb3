using System.Globalization;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Registers;

namespace Watch.ImportBench;

/// <summary>
/// An invented register of the shape of GLEIF: groups of 25 entities, of which three stand one above the other and the others alone; for
/// half of these the register gives a reason why no parent is named. The groups in France are spread evenly.
/// </summary>
/// <param name="entities">How many.</param>
/// <param name="inFrance">One group in so many is in France.</param>
internal sealed class RegisterShape(int entities, int inFrance)
{
    private const int Group = 25;
    private const int Chained = 3;
    private const int French = 100_000;
    private const int Digits = 10;
    private const int CheckedPairs = 9;

    private static readonly DateTimeOffset Changed = new(2026, 5, 25, 6, 30, 56, TimeSpan.Zero);

    /// <summary>How many.</summary>
    public int Entities => entities;

    /// <summary>The entities that carry a French number, by that.</summary>
    public IEnumerable<Siren> Sirens =>
        FrenchGroups.SelectMany(g => Enumerable.Range(g * Group, Chained)).Select(i => Siren.Parse(Number(i)));

    private IEnumerable<int> FrenchGroups => Enumerable.Range(0, entities / Group).Where(g => g % inFrance == 0);

    /// <summary>What the whole file of entities holds.</summary>
    public IEnumerable<RegisterRecord> AllEntities() => Enumerable.Range(0, entities).Select(i => Entity(i, "Société"));

    /// <summary>What the whole file of relations holds.</summary>
    public IEnumerable<RegisterRecord> AllRelations() => Enumerable.Range(0, entities).SelectMany(i => Relations(i, i - 1));

    /// <summary>What the whole file of exceptions holds.</summary>
    public IEnumerable<RegisterRecord> AllExceptions() =>
        Enumerable.Range(0, entities).Where(i => i % Group >= Chained && i % 2 == 0).Select(Exception);

    /// <summary>Records of a delta that say the same as before, or another name of one in twenty; evenly spread.</summary>
    public IEnumerable<RegisterRecord> SomeEntities(int some, int round) =>
        Spread(some, round).Select(i => Entity(i, i % 20 == 0 ? $"Société renommée {round}" : "Société"));

    /// <summary>
    /// For so many groups in France: the lowest firm has another parent right above it, of another group; for a tenth of them that one is
    /// new above the firm in the middle, so that those below are reached.
    /// </summary>
    public IEnumerable<RegisterRecord> OtherParents(int some, int round)
    {
        int[] groups = [.. FrenchGroups];
        for (int i = 0; i < some; i++)
        {
            int first = groups[(int)(((long)i * groups.Length / some) + round) % groups.Length] * Group;
            int child = i % 10 == 0 ? first + 1 : first + 2;
            int parent = (first + (Group * (2 + round))) % (entities / Group * Group);
            yield return Relation(child, child - 1, "direct-relation", isEnded: true, round);
            yield return Relation(child, parent, "direct-relation", isEnded: false, round);
        }
    }

    private IEnumerable<int> Spread(int some, int round) =>
        Enumerable.Range(0, some).Select(i => (int)(((long)i * entities / some) + round) % entities);

    private static IEnumerable<RegisterRecord> Relations(int number, int parent) =>
        (number % Group) switch
        {
            1 => [Relation(number, parent, "direct-relation"), Relation(number, parent, "ultimate-relation")],
            2 => [Relation(number, parent, "direct-relation"), Relation(number, parent - 1, "ultimate-relation")],
            _ => [],
        };

    private RegisterRecord Entity(int number, string name)
    {
        bool isFrench = number / Group % inFrance == 0;
        bool isNumbered = isFrench && number % Group < Chained;
        string country = isFrench ? "FR" : "XX";
        return new RegisterRecord
        {
            Subject = GleifFile.Lei(number),
            Category = "entity",
            Siren = isNumbered ? Siren.Parse(Number(number)) : null,
            InFrance = isFrench,
            State = string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                {"name":"{{name}} {{number}} de banc d'essai","country":"{{country}}",
                "headquarters":"{{country}}","jurisdiction":"{{country}}","category":"GENERAL",
                "status":"ACTIVE","registered_at":"RA999999","registered_as":"{{number}}",
                "legal_form":"8888","created_on":"2001-05-14"}
                """
            ),
            ChangedAt = Changed,
        };
    }

    private static RegisterRecord Relation(int child, int parent, string category, bool isEnded = false, int round = 0) =>
        new()
        {
            Subject = GleifFile.Lei(child),
            Category = category,
            Linked = GleifFile.Lei(parent),
            State = isEnded
                ? """{"status":"INACTIVE","registration":"RETIRED","from":"2022-10-24"}"""
                : """{"status":"ACTIVE","from":"2022-10-24"}""",
            ChangedAt = Changed.AddDays(round),
        };

    private static RegisterRecord Exception(int number) =>
        new()
        {
            Subject = GleifFile.Lei(number),
            Category = "direct-exception",
            State = """{"reasons":["NON_CONSOLIDATING"]}""",
        };

    // Of the series that no register gives, with its check digit (Luhn).
    private string Number(int number)
    {
        int which = ((number / Group / inFrance * Chained) + (number % Group)) % French;
        string stem = string.Create(CultureInfo.InvariantCulture, $"999{which:00000}");
        int sum = stem.Select((c, i) => i % 2 == 0 ? c - '0' : Doubled(c - '0')).Sum();
        return string.Create(CultureInfo.InvariantCulture, $"{stem}{(Digits - (sum % Digits)) % Digits}");
    }

    private static int Doubled(int digit) => digit * 2 > CheckedPairs ? (digit * 2) - CheckedPairs : digit * 2;
}
