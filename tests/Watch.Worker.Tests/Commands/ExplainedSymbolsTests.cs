using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Worker.Commands.Rules.Explaining;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Tests.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Commands;

public class ExplainedSymbolsTests
{
    [Fact]
    public void Each_symbol_is_told_with_its_scheme_its_title_and_the_language()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write("technologies/cpc.txt", "B25J9/00\t0\tProgramme-controlled manipulators {large}\nB25J9/16\t1\tProgramme controls\n");
        Assert.Equal(
            [
                "B25J9/16 (CPC, inventive): Programme-controlled manipulators › Programme controls (en)",
                "A24C1/00 (CIB, additional): in A24C, Machines pour la fabrication des cigares ou cigarettes (fr)",
                "Y02A20/108 (CPC, additional): no title is known",
            ],
            ExplainedSymbols.Of(Notice, copy.Folder, MessageLanguage.English)
        );
    }

    [Fact]
    public void A_notice_without_symbols_has_no_line() =>
        Assert.Empty(ExplainedSymbols.Of(Notice with { Classifications = [] }, "no such folder", MessageLanguage.English));

    private static Notice Notice =>
        new()
        {
            Source = new SourceId("inpi-patents"),
            Id = "FR9999999B1",
            Family = "amended",
            PublishedOn = new DateOnly(2026, 1, 2),
            Events = [new NoticeEvent { Kind = EventKind.PatentGrant }],
            Classifications =
            [
                new Classification
                {
                    Scheme = ClassificationScheme.Cpc,
                    Symbol = "B25J9/16",
                    Inventive = true,
                },
                new Classification { Scheme = ClassificationScheme.Ipc, Symbol = "A24C1/00" },
                new Classification { Scheme = ClassificationScheme.Cpc, Symbol = "Y02A20/108" },
            ],
        };
}
