using System.Globalization;
using System.Text.Json.Nodes;
using Watch.Sources.Sirene.Units;
using Watch.Sources.Tests.Registers;
using Xunit;
using static Watch.Sources.Tests.Sirene.SireneUnits;

namespace Watch.Sources.Tests.Sirene;

/// <summary>The same publications in any order, and any number of times, are the same notices.</summary>
public class SireneOrderTests
{
    private const int Worlds = 60;
    private const int Orders = 12;

    private static readonly string[] _sirens = ["999600109", "999600232", "999600364"];

    [Fact]
    public void Any_order_of_the_same_publications_gives_the_same_notices()
    {
        for (int seed = 0; seed < Worlds; seed++)
        {
            Random chance = new(seed);
            string[] documents = [.. _sirens.SelectMany(s => Lives(s, chance))];
            IReadOnlyList<string> expected = Run(documents).Ids;
            Assert.NotEmpty(expected);
            for (int order = 0; order < Orders; order++)
            {
                string[] shuffled = [.. documents, documents[chance.Next(documents.Length)]];
                chance.Shuffle(shuffled);
                Assert.Equal(expected, Run(shuffled).Ids);
            }
        }
    }

    /// <summary>A unit that changes three times, as it is published after each change: all of them of the last weeks.</summary>
    private static IEnumerable<string> Lives(string siren, Random chance)
    {
        DateOnly day = new(2026, 10, 5);
        List<JsonObject> periods = [Period("2011-05-02", $"FIRME {siren}")];
        yield return Answer(Unit(siren, Text(day), [.. periods]));
        for (int change = 1; change <= 3; change++)
        {
            day = day.AddDays(chance.Next(2, 14));
            periods.Insert(0, Next(periods[0], day.AddDays(-chance.Next(0, 2)), change, chance));
            yield return Answer(Unit(siren, Text(day), [.. periods]));
        }
    }

    private static JsonObject Next(JsonObject period, DateOnly from, int change, Random chance)
    {
        JsonObject next = period.With("dateDebut", Text(from));
        return chance.Next(4) switch
        {
            0 => next.With("denominationUniteLegale", $"NOUVEAU NOM {change}"),
            1 => next.With("activitePrincipaleUniteLegale", $"72.1{change}Z"),
            2 => next.With("nicSiegeUniteLegale", $"0002{change}"),
            _ => next.With("etatAdministratifUniteLegale", (string?)period["etatAdministratifUniteLegale"] == "A" ? "C" : "A"),
        };
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static RegisterRun Run(params string[] answers) => new RegisterRun(new SireneRegister(), new UnitParser()).Take(answers);
}
