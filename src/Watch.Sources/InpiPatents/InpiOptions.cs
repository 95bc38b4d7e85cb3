using Watch.Sources.Seams;
using Watch.Sources.Sftp;

namespace Watch.Sources.InpiPatents;

/// <summary>What the patents of the INPI are told besides their address.</summary>
/// <param name="Account">The account of an SFTP server; null where the address is none.</param>
internal sealed record InpiOptions(SftpAccount? Account) : ISourceOptions
{
    // Without an account as it always was: what a source remembers outlives an upgrade.
    public string Fingerprint => Account?.Fingerprint ?? ISourceOptions.None.Fingerprint;
}

/// <summary>Reads <c>inpi-patents:</c>.</summary>
internal sealed class InpiOptionsPart : IOptionsPart
{
    public IReadOnlyList<string> Keys { get; } = ["sftp"];

    public string Schema { get; } =
        $$"""
            {
              "type": "object",
              "additionalProperties": false,
              "properties": { "sftp": {{SftpAccountReader.Schema}} },
              "definitions": { "sftp-host-key": {{SftpAccountReader.Definition}} }
            }
            """;

    public ISourceOptions Default { get; } = new InpiOptions(Account: null);

    public ISourceOptions? Read(IOptionsMap map) =>
        map.Optional("sftp") is not { } sftp ? Default
        : SftpAccountReader.Read(sftp) is { } account ? new InpiOptions(account)
        : null;
}
