using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;

namespace Watch.Worker.Configuration.Rules.Examples;

/// <summary>What was published before the notice of an example, as the example has it.</summary>
internal static class ExamplePast
{
    /// <summary>The past of each firm of the notice: what <c>before</c> gives, and no more.</summary>
    public static FirmHistory Of(Notice notice, RuleExample example)
    {
        NoticeChain own = NoticeChain.Of([notice]);
        NoticeChain[] earlier = [.. example.NoticesBefore.Select(n => NoticeChain.Of([n]))];
        Dictionary<Siren, IReadOnlyList<PastNotice>> past = notice
            .Parties.Select(p => p.Siren)
            .OfType<Siren>()
            .Distinct()
            .ToDictionary(s => s, s => PastTrail.Of(s, earlier).Besides(own));
        return Capitals(notice, example).WithPast(past);
    }

    // The day before, each firm of the notice published the capital that the example gives.
    private static FirmHistory Capitals(Notice notice, RuleExample example) =>
        example.CapitalBefore is not { } capital
            ? FirmHistory.Of(example.NoticesBefore)
            : FirmHistory.Of([
                notice with
                {
                    Id = $"{notice.Id}-before",
                    PublishedOn = notice.PublishedOn.AddDays(-1),
                    Parties =
                    [
                        .. notice.Parties.Select(p =>
                            p with
                            {
                                Capital = new Capital { Amount = capital, AsPrinted = "" },
                            }
                        ),
                    ],
                },
            ]);
}
