using System.Diagnostics.CodeAnalysis;
using Watch.Sources.Seams;

namespace Watch.Worker.Configuration;

/// <summary>Where a secret is to be had: it never stands in a configuration file.</summary>
internal abstract record SecretReference : ISecret
{
    private SecretReference() { }

    /// <summary>Reads it; false with a reason, which never holds the secret, where it is missing or empty.</summary>
    public abstract bool TryRead([NotNullWhen(true)] out string? secret, [NotNullWhen(false)] out string? reason);

    /// <summary>An environment variable.</summary>
    internal sealed record FromEnvironment(string Variable) : SecretReference
    {
        public override bool TryRead([NotNullWhen(true)] out string? secret, [NotNullWhen(false)] out string? reason)
        {
            secret = Environment.GetEnvironmentVariable(Variable);
            reason = string.IsNullOrEmpty(secret) ? $"the environment variable {Variable} is not set" : null;
            return reason is null;
        }
    }

    /// <summary>The first line of a file, as container engines mount them.</summary>
    internal sealed record FromFile(string Path) : SecretReference
    {
        public override bool TryRead([NotNullWhen(true)] out string? secret, [NotNullWhen(false)] out string? reason)
        {
            (secret, reason) = (null, null);
            try
            {
                secret = File.ReadLines(Path).FirstOrDefault();
                reason = string.IsNullOrEmpty(secret) ? $"the file {Path} is empty" : null;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                reason = $"the file {Path} cannot be read: {e.Message}";
            }

            return reason is null;
        }
    }
}
