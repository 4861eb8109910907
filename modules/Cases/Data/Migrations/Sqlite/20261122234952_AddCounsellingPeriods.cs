using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddCounsellingPeriods : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "AllocatedOn",
                table: "cases_person",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndsOn",
                table: "cases_list_entry",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(9999, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "ClosedFrom",
                table: "cases_case",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "ClosingNote",
                table: "cases_case",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosingReason",
                table: "cases_case",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "cases_eligibility_check",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProfileCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Text = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CheckedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CheckedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_eligibility_check", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_eligibility_check_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_period",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProfileCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    StartRule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Months = table.Column<int>(type: "INTEGER", nullable: false),
                    ExtensionMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    StartOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StartKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CorrectionReason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExtendedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AftercareUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Extension = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WantedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExtensionReason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    WantedBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    WantedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    WantedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecisionBy = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_period", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_period_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_program_profile",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CounsellingMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    ExtensionMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    StartRule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReviewMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    TargetGroups = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_program_profile", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "cases_program_profile",
                columns: new[] { "Id", "Code", "CounsellingMonths", "ExtensionMonths", "ReviewMonths", "StartRule", "TargetGroups", "Title", "ValidFrom", "ValidTo", "Version" },
                values: new object[] { new byte[] { 1, 151, 160, 0, 32, 37, 112, 0, 128, 0, 0, 0, 0, 0, 0, 1 }, "BW-IM-2025", 36, 12, 6, "allocation_to_municipality", "au_17_18_flueag ukraine_24 family_reunion child_born_here resettlement with_reason", "Integrationsmanagement Baden-Württemberg (VwV 2025)", new DateOnly(2025, 1, 1), null, 1 });

            migrationBuilder.CreateIndex(
                name: "IX_cases_list_entry_MunicipalityId_DeskId_Open_EndsOn_CaseId",
                table: "cases_list_entry",
                columns: new[] { "MunicipalityId", "DeskId", "Open", "EndsOn", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_eligibility_check_CaseId",
                table: "cases_eligibility_check",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_eligibility_check_MunicipalityId_CaseId_CheckedOn",
                table: "cases_eligibility_check",
                columns: new[] { "MunicipalityId", "CaseId", "CheckedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_period_CaseId",
                table: "cases_period",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_period_MunicipalityId_CaseId",
                table: "cases_period",
                columns: new[] { "MunicipalityId", "CaseId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_period_MunicipalityId_EndsOn",
                table: "cases_period",
                columns: new[] { "MunicipalityId", "EndsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_program_profile_Code",
                table: "cases_program_profile",
                column: "Code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_eligibility_check");

            migrationBuilder.DropTable(
                name: "cases_period");

            migrationBuilder.DropTable(
                name: "cases_program_profile");

            migrationBuilder.DropIndex(
                name: "IX_cases_list_entry_MunicipalityId_DeskId_Open_EndsOn_CaseId",
                table: "cases_list_entry");

            migrationBuilder.DropColumn(
                name: "AllocatedOn",
                table: "cases_person");

            migrationBuilder.DropColumn(
                name: "EndsOn",
                table: "cases_list_entry");

            migrationBuilder.DropColumn(
                name: "ClosedFrom",
                table: "cases_case");

            migrationBuilder.DropColumn(
                name: "ClosingNote",
                table: "cases_case");

            migrationBuilder.DropColumn(
                name: "ClosingReason",
                table: "cases_case");
        }
    }
}
