using System.Globalization;
using Watch.Sources.Seams;

namespace Watch.Worker.Tests.OwnSource;

/// <summary>What the gazette is asked for, and by whom.</summary>
internal sealed record GazetteOptions(GazetteAccount Account, IReadOnlyList<string> Topics, int PageSize) : ISourceOptions
{
    public string Fingerprint => string.Create(CultureInfo.InvariantCulture, $"{Account.User} {string.Join(',', Topics)} {PageSize}");
}

/// <summary>Who asks.</summary>
internal sealed record GazetteAccount(string User, ISecret Password);
