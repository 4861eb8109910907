using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddContactRecordedAt : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_cases_contact_MunicipalityId_RecordedBy_RecordedAt",
                table: "cases_contact",
                columns: new[] { "MunicipalityId", "RecordedBy", "RecordedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_contact_MunicipalityId_RecordedBy_RecordedAt",
                table: "cases_contact");
        }
    }
}
