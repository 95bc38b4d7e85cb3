using System.Diagnostics.CodeAnalysis;
using Watch.Sources.Seams;

namespace Watch.Sources.Tests.Http;

/// <summary>A secret as a test has it, which may change; null is one that is missing.</summary>
internal sealed class TestSecret(string? value) : ISecret
{
    public string? Value { get; set; } = value;

    public bool TryRead([NotNullWhen(true)] out string? secret, [NotNullWhen(false)] out string? reason)
    {
        (secret, reason) = (Value, Value is null ? "the environment variable SOURCE_KEY is not set" : null);
        return secret is not null;
    }
}
