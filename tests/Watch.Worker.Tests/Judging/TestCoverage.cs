using Watch.Rules.Alerts;
using Watch.Worker.Judging;

namespace Watch.Worker.Tests.Judging;

/// <summary>Sources that stand as a test says.</summary>
internal sealed class TestCoverage : ICoverage
{
    public IReadOnlyList<SourceCoverage> Sources { get; set; } = [];

    public int Asked { get; private set; }

    public Task<IReadOnlyList<SourceCoverage>> SourcesAsync(CancellationToken ct)
    {
        Asked++;
        return Task.FromResult(Sources);
    }
}
