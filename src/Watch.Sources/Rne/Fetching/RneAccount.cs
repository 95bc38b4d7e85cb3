namespace Watch.Sources.Rne.Fetching;

/// <summary>An account, read for one run. No record: nothing prints it.</summary>
internal sealed class RneAccount(string user, string password)
{
    public string User => user;

    public string Password => password;
}
