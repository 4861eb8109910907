using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Postgres
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
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndsOn",
                table: "cases_list_entry",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(9999, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "ClosedFrom",
                table: "cases_case",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "ClosingNote",
                table: "cases_case",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosingReason",
                table: "cases_case",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "cases_eligibility_check",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProfileCode = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    Result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    Text = table.Column<byte[]>(type: "bytea", nullable: true),
                    CheckedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    CheckedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    CheckedOn = table.Column<DateOnly>(type: "date", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProfileCode = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    StartRule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Months = table.Column<int>(type: "integer", nullable: false),
                    ExtensionMonths = table.Column<int>(type: "integer", nullable: false),
                    StartOn = table.Column<DateOnly>(type: "date", nullable: true),
                    StartKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CorrectionReason = table.Column<byte[]>(type: "bytea", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ExtendedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    AftercareUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Extension = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    WantedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    ExtensionReason = table.Column<byte[]>(type: "bytea", nullable: true),
                    WantedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    WantedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    WantedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    CounsellingMonths = table.Column<int>(type: "integer", nullable: false),
                    ExtensionMonths = table.Column<int>(type: "integer", nullable: false),
                    StartRule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReviewMonths = table.Column<int>(type: "integer", nullable: false),
                    TargetGroups = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_program_profile", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "cases_program_profile",
                columns: new[] { "Id", "Code", "CounsellingMonths", "ExtensionMonths", "ReviewMonths", "StartRule", "TargetGroups", "Title", "ValidFrom", "ValidTo", "Version" },
                values: new object[] { new Guid("0197a000-2025-7000-8000-000000000001"), "BW-IM-2025", 36, 12, 6, "allocation_to_municipality", "au_17_18_flueag ukraine_24 family_reunion child_born_here resettlement with_reason", "Integrationsmanagement Baden-Württemberg (VwV 2025)", new DateOnly(2025, 1, 1), null, 1 });

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
