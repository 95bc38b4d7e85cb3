using Watch.Contracts.Identifiers;
using Watch.Rules.Alerts;
using Watch.Worker.Judging;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>What a volet with a server of its own knows of the sources.</summary>
public sealed class KnownCoverageTests
{
    private static readonly SourceId Bodacc = new("bodacc");

    private readonly Asked _asked = new();
    private readonly KnownCoverage _known;

    public KnownCoverageTests() => _known = new KnownCoverage(_asked, [(Bodacc, Bodacc)]);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_said_before_it_was_asked_and_then_what_was_answered_however_often()
    {
        Task<IReadOnlyList<SourceCoverage>> early = _known.SourcesAsync(Ct);
        Assert.False(early.IsCompleted);

        await _known.AskAsync(Ct);

        Assert.Equal(CoverageState.Late, Assert.Single(await early).State);
        await _known.SourcesAsync(Ct);
        Assert.Equal(1, _asked.Times);
    }

    [Fact]
    public async Task Where_it_cannot_be_asked_every_source_is_of_unknown_state_and_later_what_was_known_stays()
    {
        _asked.Fails = true;
        await Assert.ThrowsAsync<IOException>(() => _known.AskAsync(Ct));
        Assert.Equal((Bodacc, CoverageState.Unknown), Assert.Single((await _known.SourcesAsync(Ct)).Select(s => (s.Source, s.State))));

        _asked.Fails = false;
        await _known.AskAsync(Ct);
        _asked.Fails = true;
        await Assert.ThrowsAsync<IOException>(() => _known.AskAsync(Ct));
        Assert.Equal(CoverageState.Late, Assert.Single(await _known.SourcesAsync(Ct)).State);
    }

    private sealed class Asked : ICoverage
    {
        public bool Fails { get; set; }

        public int Times { get; private set; }

        public Task<IReadOnlyList<SourceCoverage>> SourcesAsync(CancellationToken ct)
        {
            Times++;
            return Fails
                ? Task.FromException<IReadOnlyList<SourceCoverage>>(new IOException("away"))
                : Task.FromResult<IReadOnlyList<SourceCoverage>>([
                    new SourceCoverage
                    {
                        Source = Bodacc,
                        Kind = Bodacc,
                        State = CoverageState.Late,
                    },
                ]);
        }
    }
}
