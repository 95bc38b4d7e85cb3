using Watch.Contracts.Identifiers;

namespace Watch.Rules.Screening;

/// <summary>Asks every link of a chain of investors whether a line of the law is about it.</summary>
internal sealed class InvestorCheck(ScreeningCase @case)
{
    private readonly List<SeenInvestor> _seen = [];
    private readonly List<ScreeningUnknown> _unknown = [];

    public IReadOnlyList<SeenInvestor> Seen => _seen;

    /// <summary>Why the answer is not known.</summary>
    public IReadOnlyList<ScreeningUnknown> Unknown => _unknown;

    /// <summary>Whether one of the chain is such an investor; null where that is not known.</summary>
    public bool? Has(ScreeningInvestor investor) =>
        investor switch
        {
            ScreeningInvestor.AnyForeign => HasOne(@case.Chain, country => !Countries.IsOfFrance(country), isAbroadEnough: true),
            ScreeningInvestor.OutsideEea => HasOne(@case.Chain, country => !EuropeanArea.IsOfArea(country, @case.Day)),
            _ => IsInsideAndHeldFromOutside(),
        };

    private bool? IsInsideAndHeldFromOutside()
    {
        if (@case.Chain.Count == 0)
        {
            return Not(ScreeningGap.Investor);
        }

        ChainInvestor first = @case.Chain[0];
        if (first.Countries.Any(IsOutside))
        {
            return false;
        }

        bool? above = HasOne(@case.Chain.Skip(1), IsOutside);
        return above is true && first.Countries.Count == 0 ? Not(ScreeningGap.Country, first.Name) : above;
    }

    private bool IsOutside(string country) => !EuropeanArea.IsOfUnion(country, @case.Day);

    private bool? HasOne(IEnumerable<ChainInvestor> chain, Func<string, bool> isIt, bool isAbroadEnough = false)
    {
        ChainInvestor[] links = [.. chain];
        bool? controls = true;
        List<string> placeless = [];
        foreach (ChainInvestor link in links)
        {
            controls &= link.Controls;
            string[] countries = [.. link.Countries.Where(isIt)];
            switch (controls, countries.Length)
            {
                case (true, > 0):
                    _seen.Add(new SeenInvestor(link.Name, countries));
                    break;
                case (true, 0) when link.IsAbroad && isAbroadEnough:
                    _seen.Add(new SeenInvestor(link.Name, []));
                    break;
                case (null, > 0):
                    Not(ScreeningGap.ChainControl, link.Name);
                    break;
                case (not false, 0) when link.Countries.Count == 0:
                    placeless.Add(link.Name);
                    break;
            }
        }

        return Answer(placeless, isTopOpen: @case.IsTopUnknown && controls is not false);
    }

    private bool? Answer(List<string> placeless, bool isTopOpen)
    {
        if (_seen.Count > 0)
        {
            _unknown.Clear();
            return true;
        }

        if (placeless.Count > 0)
        {
            Not(ScreeningGap.Country, [.. placeless]);
        }

        if (@case.Chain.Count == 0)
        {
            Not(ScreeningGap.Investor);
        }
        else if (isTopOpen)
        {
            Not(ScreeningGap.Top, @case.Chain[^1].Name);
        }

        return _unknown.Count == 0 ? false : null;
    }

    private bool? Not(ScreeningGap gap, params string[] names)
    {
        _unknown.Add(new ScreeningUnknown(gap, names));
        return null;
    }
}
