using CsCheck;
using Watch.Rules.French;
using Watch.Rules.Ownership;
using Xunit;

namespace Watch.Rules.Tests.Ownership;

/// <summary>Random small groups, loops among them, against the series W + W² + W³ + … summed by doubling.</summary>
public class OwnershipPropertyTests
{
    private const int Graphs = 10_000;
    private const int Doublings = 40;
    private const double Unbound = 1e8;
    private const double Near = 1e-6;

    private static readonly OwnershipNode[] _nodes = [Owned.Firm, .. Enumerable.Range(1, 5).Select(i => Owned.Node($"N{i}"))];

    private static readonly Gen<Share> _share = Gen.OneOf(
        Gen.OneOfConst(Share.Unknown, Share.Majority, Share.OfPrinted(100), Share.OfPrinted(50), Share.OfPrinted(33.33m)),
        Gen.Int[0, 100].Select(p => Share.OfPrinted(p)),
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 100]).Select((a, b) => Share.Between(Math.Min(a, b), Math.Max(a, b)))
    );

    private static readonly Gen<OwnershipEdge> _edge = Gen.Select(Gen.Int[0, 5], Gen.Int[1, 5], _share)
        .Select(
            (child, step, share) =>
                Owned.Firm.By(Owned.Firm, null) with
                {
                    Child = _nodes[child],
                    Parent = _nodes[(child + step) % _nodes.Length],
                    Capital = share,
                    Votes = share,
                }
        );

    private static readonly Gen<OwnershipEdge[]> _edges = _edge
        .Array[1, 12]
        .Select(edges => edges.DistinctBy(e => (e.Child, e.Parent)).ToArray());

    [Fact]
    public void Both_bounds_are_those_of_the_series() =>
        _edges.Sample(
            edges =>
            {
                double[] low = Series(edges, s => (double)s.Low / 100);
                double[] high = Series(edges, s => (double)s.High / 100);
                foreach (IntegratedShare held in IntegratedShares.Of(Owned.Chain(edges)).Holders)
                {
                    int place = Array.IndexOf(_nodes, held.Holder);
                    Assert.Equal(Percent(high[place]), (double)held.Share.High, Near);
                    Assert.InRange((double)held.Share.Low, 0, Percent(low[place]) + Near);
                    Assert.True(low[place] > Unbound || Math.Abs(Percent(low[place]) - (double)held.Share.Low) < Near);
                }
            },
            iter: Graphs,
            threads: 1
        );

    [Fact]
    public void Whatever_lies_within_the_parts_lies_within_the_bounds() =>
        Gen.Select(_edges, Gen.Double[0.001, 1].Array[12])
            .Sample(
                (edges, at) =>
                {
                    double[] truth = Series(edges, s => (double)s.Low / 100, at);
                    foreach (IntegratedShare held in IntegratedShares.Of(Owned.Chain(edges)).Holders)
                    {
                        double percent = Percent(truth[Array.IndexOf(_nodes, held.Holder)]);
                        Assert.InRange(percent, (double)held.Share.Low - Near, (double)held.Share.High + Near);
                    }
                },
                iter: Graphs,
                threads: 1
            );

    [Fact]
    public void The_order_of_the_edges_does_not_matter() =>
        Gen.Select(_edges, Gen.Int[0, 1000])
            .Sample(
                (edges, turn) =>
                {
                    OwnershipEdge[] others = [.. edges.Skip(turn % edges.Length).Reverse(), .. edges.Take(turn % edges.Length)];
                    Assert.Equal(Written(Owned.Chain(edges)), Written(Owned.Chain(others)));
                },
                iter: 2_000,
                threads: 1
            );

    [Fact]
    public void Nobody_both_controls_and_is_said_to_hold_too_little() =>
        _edges.Sample(
            edges =>
            {
                OwnershipChain chain = Owned.Chain(edges);
                foreach (ControlFinding finding in ControlJudge.Of(chain))
                {
                    Assert.True(finding.IsControl is not true || !finding.Votes.IsAtMost(40) || finding.Through.Count > 0);
                    Assert.NotEmpty(ControlWording.Of(finding));
                }
            },
            iter: 2_000,
            threads: 1
        );

    private static string Written(OwnershipChain chain) =>
        string.Join(
            '\n',
            [
                .. chain.Paths.Select(OwnershipWording.Of),
                .. chain.Tops.Select(OwnershipWording.Above),
                .. chain.Missing.Select(OwnershipWording.Of),
                .. chain.Warnings.Select(OwnershipWording.Of),
                .. IntegratedShares.Of(chain).Holders.Select(h => $"{h.Holder.Name} {OwnershipWording.Of(h.Share)}"),
                .. IntegratedShares.Of(chain).Warnings.Select(OwnershipWording.Of),
                .. ControlJudge.Of(chain).Select(ControlWording.Of),
            ]
        );

    private static double Percent(double part) => Math.Min(part, 1) * 100;

    // S₂ₖ = Sₖ + Sₖ Wᵏ, begun with S₁ = W: a trillion terms in forty steps.
    private static double[] Series(OwnershipEdge[] edges, Func<Share, double> part, double[]? at = null)
    {
        double[][] power = [.. _nodes.Select(_ => new double[_nodes.Length])];
        foreach ((int i, OwnershipEdge edge) in edges.Index())
        {
            double low = part(edge.Capital);
            double more = at is null ? 0 : at[i] * ((double)edge.Capital.High / 100 - low);
            power[Array.IndexOf(_nodes, edge.Child)][Array.IndexOf(_nodes, edge.Parent)] = low + more;
        }

        double[][] sum = power;
        for (int i = 0; i < Doublings; i++)
        {
            sum = Plus(sum, Times(sum, power));
            power = Times(power, power);
        }

        return sum[0];
    }

    private static double[][] Times(double[][] left, double[][] right) =>
        Made((row, column) => Enumerable.Range(0, _nodes.Length).Sum(k => left[row][k] == 0 ? 0 : left[row][k] * right[k][column]));

    private static double[][] Plus(double[][] left, double[][] right) => Made((row, column) => left[row][column] + right[row][column]);

    // Nothing that is cut at this height comes down again: no entry is below zero.
    private static double[][] Made(Func<int, int, double> entry) =>
        [.. _nodes.Select((_, row) => _nodes.Select((_, column) => Math.Min(entry(row, column), 1e100)).ToArray())];
}
