using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;
using Watch.Sources.Sirene.Units;
using Watch.Sources.Tests.Registers;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Sirene;

/// <summary>Answers of version 3 as they came in December 2019 and January 2020; what they hold was counted by hand.</summary>
public class SireneRealDataTests
{
    [Theory]
    [InlineData("siren_small_update_OK.05.json", 60, 12, 0)]
    [InlineData("siren_update_1st_december.01.json", 10, 2, 0)]
    [InlineData("siren_full_update_OK.01.json", 20, 0, 0)]
    [InlineData("siren_non_diffusable_small_update_OK.01.json", 12, 0, 12)]
    public void Legal_persons_are_stated_and_human_beings_are_not(string file, int units, int shown, int hidden)
    {
        IReadOnlyList<Parsed> parsed = Parse(file);
        UnitState[] states = [.. parsed.OfType<Parsed.Stated>().Select(s => UnitState.Read(s.Record.State)!)];

        Assert.Empty(parsed.OfType<Parsed.Rejected>());
        Assert.InRange(states.Length, 0, units);
        Assert.Equal((shown, hidden), (states.Count(s => s.IsShown), states.Count(s => !s.IsShown)));
        Assert.All(states.Where(s => s.IsShown), s => Assert.All(s.Periods.Take(1), p => Assert.NotNull(p.Name)));
    }

    [Fact]
    public void The_first_sight_of_a_day_tells_what_changed_of_late_and_nothing_of_long_ago()
    {
        RegisterRun run = new RegisterRun(new SireneRegister(), new UnitParser()).Take(
            File.ReadAllText(RealData.Require("sirene", "siren_small_update_OK.05.json"))
        );

        Assert.Equal(
            ["2019-11-12 name-change", "2019-12-31 radiation"],
            run.Notices.SelectMany(n => n.Events).Select(e => $"{e.On:yyyy-MM-dd} {e.Kind.ToKebabCase()}").Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Pages_of_twenty_say_the_same_as_the_page_of_a_thousand()
    {
        RegisterRun Run(params string[] files) =>
            new RegisterRun(new SireneRegister(), new UnitParser()).Take(
                files.Select(f => File.ReadAllText(RealData.Require("sirene", $"siren_small_update_OK.{f}.json")))
            );

        Assert.Equal(Run("05").Ids, Run("03", "01", "04", "02").Ids);
    }

    private static IReadOnlyList<Parsed> Parse(string file)
    {
        using FileStream content = File.OpenRead(RealData.Require("sirene", file));
        return [.. new UnitParser().Parse(content, new DocumentInfo { Name = file })];
    }
}
