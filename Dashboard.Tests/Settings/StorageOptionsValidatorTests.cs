using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Tests.Settings;

public class StorageOptionsValidatorTests
{
    [Theory]
    [InlineData("sqlite", "storage", "", null)]
    [InlineData("postgres", "storage", "Host=db", null)]
    [InlineData("oracle", "storage", "", "StorageEngineUnknown:oracle")]
    [InlineData("sqlite", " ", "", "StorageFolderMissing")]
    [InlineData("sqlserver", "storage", "", "StorageConnectionStringMissing:sqlserver")]
    public void Validate_Settings_NamesWhatIsWrong(string engine, string folder, string connection, string? failure)
    {
        var result = new StorageOptionsValidator().Validate(null, new() { Engine = engine, Folder = folder, ConnectionString = connection });
        Assert.Equal(failure, result.FailureMessage);
    }
}
